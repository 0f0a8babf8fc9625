package org.zhengxin.intake.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Agencies;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.check.RegisterCodes;
import org.zhengxin.intake.row.Row;

/** Prepares the rows of one sheet for filing (归集准备). For one thread, and for a chunk or so: it remembers authorities. */
final class Preparation {
    private final Sender sender;
    private final Agencies agencies;
    private final Drafter drafter;
    private final BodyForm form;
    private final Map<Named, Authority> authorities = new HashMap<>();

    Preparation(Sender sender, Agencies agencies, Drafter drafter, BodyForm form) {
        this.sender = sender;
        this.agencies = agencies;
        this.drafter = drafter;
        this.form = form;
    }

    private record Named(@Nullable String name, @Nullable String code) {}

    Prospect prepare(CheckedRow checked) {
        Row row = checked.row();
        Authority authority = authorities.computeIfAbsent(
                new Named(row.text(FieldRole.AUTHORITY_NAME), row.text(FieldRole.AUTHORITY_CODE)),
                named -> Authority.of(row, sender.agency(), agencies));
        if (!authority.deliverable()) {
            checked.findings().report(RegisterCodes.FOREIGN_AUTHORITY);
        }
        DocumentIdentity document = DocumentIdentity.of(row, authority.key());
        int marks = checked.findings().count();
        if (checked.findings().stops()) {
            return new Prospect(checked, authority, document, null, null, marks);
        }
        Body body = form.write(row);
        return new Prospect(
                checked,
                authority,
                document,
                body,
                drafter.draft(checked, authority, document, body, sender, false),
                marks);
    }

    /** Returns a prospect whose draft knows what the register told about the organisation. */
    static Prospect again(Prospect prospect, Drafter drafter, Sender sender, boolean provisional) {
        CheckedRow checked = prospect.checked();
        Body body = Objects.requireNonNull(prospect.body());
        return new Prospect(
                checked,
                prospect.authority(),
                prospect.document(),
                body,
                drafter.draft(checked, prospect.authority(), prospect.document(), body, sender, provisional),
                checked.findings().count());
    }
}
