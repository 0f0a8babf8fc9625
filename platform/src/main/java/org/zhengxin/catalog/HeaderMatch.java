package org.zhengxin.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sheet's header row was recognised as (表头识别结果). */
public sealed interface HeaderMatch {

    /**
     * One template fits.
     *
     * @param kind the kind
     * @param template the template
     * @param columns one entry for each header cell, in order
     * @param missing fields whose column is mandatory and absent
     */
    record Matched(Kind kind, Template template, List<HeaderCell> columns, List<Field> missing) implements HeaderMatch {
        /** Copies the lists. */
        public Matched {
            columns = List.copyOf(columns);
            missing = List.copyOf(missing);
        }
    }

    /**
     * No template fits.
     *
     * @param nearest the template that comes nearest, or null when no header was recognised
     * @param recognised how many headers that template recognises
     * @param missing labels of its mandatory columns that are absent
     * @param unknown positions, from 0, of the headers that it does not recognise
     */
    record Unrecognised(@Nullable Template nearest, int recognised, List<Text> missing, List<Integer> unknown)
            implements HeaderMatch {
        /** Copies the lists. */
        public Unrecognised {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Templates of several kinds fit equally well: the sender names the kind.
     *
     * @param kinds the codes of the kinds
     */
    record Ambiguous(List<String> kinds) implements HeaderMatch {
        /** Copies the codes. */
        public Ambiguous {
            kinds = List.copyOf(kinds);
        }
    }
}
