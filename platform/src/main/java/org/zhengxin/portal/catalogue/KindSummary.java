package org.zhengxin.portal.catalogue;

import org.zhengxin.catalog.Kind;
import org.zhengxin.portal.file.Tone;
import org.zhengxin.portal.file.Words;
import org.zhengxin.web.Text;

/** One kind in the list of kinds. */
record KindSummary(String code, Text label, Text description, Text nature, Tone tone, Text providers, Text cycle) {

    static KindSummary of(Kind kind) {
        return new KindSummary(
                kind.code(),
                Words.of(kind.label()),
                Words.of(kind.description()),
                Words.of(kind.nature().label()),
                Tone.of(kind.nature()),
                Words.joined(kind.providers()),
                Words.of(kind.updateCycle()));
    }
}
