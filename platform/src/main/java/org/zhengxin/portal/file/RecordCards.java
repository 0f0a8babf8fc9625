package org.zhengxin.portal.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/** Makes the cards of records: what was sent, beside the words of the catalogue. */
@Component
public class RecordCards {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final RecordReader records;

    RecordCards(Catalogue catalogue, Agencies agencies, RecordReader records) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.records = records;
    }

    /**
     * Returns the card of a record.
     *
     * @param subject whom it is about, or null on that organisation's own page
     */
    public RecordCard card(RecordView record, @Nullable Subject subject) {
        Kind kind = catalogue.kind(record.kind()).orElseThrow();
        Map<String, String> values = RecordFields.values(record.body());
        return new RecordCard(
                record.recordId().toString(),
                kind.code(),
                Words.of(kind.label()),
                Tone.of(kind.nature()),
                CardState.of(record, kind.adverse(), records.today()),
                subject,
                title(kind, record, values),
                documentNumber(record),
                RecordFields.gist(kind, values),
                record.authorityName(),
                provider(record.agencyId()),
                record.decidedOn(),
                record.servedOn(),
                record.validFrom(),
                record.validUntil(),
                severity(record.severity()),
                severityFrom(record.severityFrom()),
                Finalities.words(record.finality()),
                record.fine(),
                PublicEnds.of(kind, record, values),
                kind.publicationBasis() == null ? null : Words.of(kind.publicationBasis()),
                Words.of(kind.recordingBasis()),
                kind.remedies().stream().map(remedy -> Words.of(remedy.what())).toList(),
                challenges(kind, record),
                !kind.challenges().isEmpty() && record.servedOn() == null,
                record.receivedAt().atZone(SHANGHAI),
                RecordFields.lines(kind, values));
    }

    private List<ChallengeEnd> challenges(Kind kind, RecordView record) {
        LocalDate served = record.servedOn();
        if (served == null || Finalities.settled(record.finality())) {
            return List.of();
        }
        LocalDate today = records.today();
        return kind.challenges().stream()
                .map(challenge -> new ChallengeEnd(
                        Words.of(challenge.label()), challenge.lastDay(served), Words.of(challenge.basis())))
                .filter(challenge -> !challenge.until().isBefore(today))
                .toList();
    }

    private @Nullable Text provider(@Nullable Long id) {
        Optional<Agency> agency = id == null ? Optional.empty() : agencies.byId(id);
        return agency.map(Agency::label).orElse(null);
    }

    private static String title(Kind kind, RecordView record, Map<String, String> values) {
        return kind.field(FieldRole.DOCUMENT_NAME)
                .map(Field::code)
                .map(values::get)
                .filter(name -> !Placeholders.isPlaceholder(name))
                .orElseGet(() -> documentNumber(record));
    }

    private static String documentNumber(RecordView record) {
        return Placeholders.isPlaceholder(record.documentNumber()) ? "" : record.documentNumber();
    }

    private static @Nullable Text severity(@Nullable String name) {
        return name == null ? null : Words.of(Severity.valueOf(name).label());
    }

    private static @Nullable Text severityFrom(@Nullable String name) {
        return Arrays.stream(SeverityDecision.From.values())
                .filter(from -> from.name().equals(name))
                .findFirst()
                .map(from -> Words.of(from.label()))
                .orElse(null);
    }
}
