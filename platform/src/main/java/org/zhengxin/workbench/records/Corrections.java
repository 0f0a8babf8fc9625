package org.zhengxin.workbench.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengxin.access.AdministrativeActs;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.Submission;
import org.zhengxin.workbench.entry.EntryForm;
import org.zhengxin.workbench.entry.EntryForms;

/**
 * Corrects an own record (更正本单位信息) by a batch of one row: the same checks, outcome, receipt and entry in the log as any other
 * row has. What tells the record from others is not corrected: another number is another record.
 */
@Component
class Corrections {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Set<FieldRole> FIXED = EnumSet.of(
            FieldRole.SUBJECT_NAME,
            FieldRole.SUBJECT_CATEGORY,
            FieldRole.SUBJECT_CODE,
            FieldRole.SUBJECT_REGISTRATION_NUMBER,
            FieldRole.SUBJECT_ORGANISATION_CODE,
            FieldRole.SUBJECT_TAX_NUMBER,
            FieldRole.SUBJECT_INSTITUTION_NUMBER,
            FieldRole.SUBJECT_SOCIAL_NUMBER,
            FieldRole.DOCUMENT_NUMBER,
            FieldRole.LICENCE_NUMBER,
            FieldRole.AUTHORITY_NAME,
            FieldRole.AUTHORITY_CODE,
            FieldRole.PROVIDER_NAME,
            FieldRole.PROVIDER_CODE);

    private final EntryForms forms;
    private final BatchService batches;
    private final ClosedBatches closed;
    private final AdministrativeActs acts;

    Corrections(EntryForms forms, BatchService batches, ClosedBatches closed, AdministrativeActs acts) {
        this.forms = forms;
        this.batches = batches;
        this.closed = closed;
        this.acts = acts;
    }

    /** What became of a correction. */
    sealed interface Result {
        /** The row went to the intake, and has its outcome if {@code ended}. */
        record Sent(boolean ended) implements Result {}

        /** It says what the record says already. */
        record Same() implements Result {}

        /** The rules stop it; nothing was sent. */
        record Stopped(EntryForm form) implements Result {}
    }

    /** Returns the form with what a version says, without the fields that tell the record from others. */
    EntryForm form(Kind kind, RecordVersion version) {
        return open(kind, version, forms.filled(kind, version.values()));
    }

    /** Checks what was typed and sends it. */
    Result send(
            Caller.OfAccount caller,
            Agency agency,
            Kind kind,
            OwnRecords.Line record,
            RecordVersion version,
            Map<String, String[]> parameters)
            throws IOException {
        Map<String, String> values = new HashMap<>(forms.read(kind, parameters));
        fixed(kind, version).forEach(code -> {
            values.remove(code);
            String stands = version.values().get(code);
            if (stands != null) {
                values.put(code, stands);
            }
        });
        EntryForms.Checked checked = forms.check(agency, kind, values);
        if (!checked.passes()) {
            return new Result.Stopped(open(kind, version, checked.form()));
        }
        if (checked.row().outcome().equals("UNCHANGED")) {
            return new Result.Same();
        }
        BatchService.Delivery delivery = new BatchService.Delivery(kind.code(), null, false, null).by(caller);
        acts.write(caller.actor(), "RECORD_CORRECTED", "record:" + record.id());
        return switch (batches.submit(agency, delivery, new ByteArrayInputStream(forms.upload(kind, values)))) {
            case Submission.Queued queued -> new Result.Sent(closed.await(queued.batch(), PATIENCE));
            case Submission refused ->
                throw new IllegalStateException("The intake refuses a form of the catalogue: " + refused);
        };
    }

    private static EntryForm open(Kind kind, RecordVersion version, EntryForm form) {
        Set<String> fixed = fixed(kind, version);
        return new EntryForm(
                kind,
                form.fields().stream()
                        .filter(field -> !fixed.contains(field.field().code()))
                        .toList(),
                form.findings());
    }

    /** Returns the codes of the fields that tell the record from others. */
    private static Set<String> fixed(Kind kind, RecordVersion version) {
        Set<String> fixed = new HashSet<>();
        kind.fields().stream()
                .filter(field -> field.role() != null && FIXED.contains(field.role()))
                .map(Field::code)
                .forEach(fixed::add);
        String document = kind.identity().documentField();
        String number = document == null ? null : version.values().get(document);
        if (number == null || kind.identity().isPlaceholder(number)) {
            fixed.addAll(kind.identity().digestFields());
            kind.field(FieldRole.DECIDED_ON).map(Field::code).ifPresent(fixed::add);
        }
        return fixed;
    }
}
