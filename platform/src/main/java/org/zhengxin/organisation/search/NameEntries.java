package org.zhengxin.organisation.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.RegisterData;
import org.zhengxin.organisation.Vocabulary;

/** Makes what the index is told from what the register says (索引条目生成). */
@Component
public class NameEntries {
    /** The columns that {@link #read} takes, in its order, of a table {@code o}. */
    static final String COLUMNS = "o.id, o.name, nullif(o.former_names, '{}'), o.kind, o.status, o.region, o.industry";

    private final Vocabulary vocabulary;

    NameEntries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the entry of an organisation. */
    public NameEntry of(long organisationId, RegisterData data) {
        return new NameEntry(
                organisationId,
                data.name(),
                data.formerNames(),
                code(vocabulary.kind(data.kind())),
                code(vocabulary.status(data.status())),
                data.region(),
                data.industry());
    }

    NameEntry read(ResultSet row) throws SQLException {
        Array formerNames = row.getArray(3);
        return new NameEntry(
                row.getLong(1),
                row.getString(2),
                formerNames == null ? List.of() : List.of((String[]) formerNames.getArray()),
                code(vocabulary.kind(row.getString(4))),
                code(vocabulary.status(row.getString(5))),
                row.getString(6),
                row.getString(7));
    }

    private static @Nullable String code(Optional<Vocabulary.Term> term) {
        return term.map(Vocabulary.Term::code).orElse(null);
    }
}
