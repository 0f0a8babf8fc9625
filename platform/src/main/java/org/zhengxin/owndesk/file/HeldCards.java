package org.zhengxin.owndesk.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.foundation.text.Placeholders;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.Own;
import org.zhengxin.owndesk.file.HeldCard.FieldLine;
import org.zhengxin.owndesk.file.HeldCard.RemedyLine;
import org.zhengxin.owndesk.own.Words;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Text;

/** Makes the cards of an organisation's own records: what is held, beside the words of the catalogue. */
@Component
public class HeldCards {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Said in places of their own; a person's name is in no record. */
    private static final Set<FieldRole> ELSEWHERE =
            Set.of(FieldRole.PERSON, FieldRole.SUBJECT_NAME, FieldRole.SUBJECT_CODE, FieldRole.LEGAL_REPRESENTATIVE);

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final OrganisationReader organisations;
    private final RecordReader records;

    HeldCards(Catalogue catalogue, Agencies agencies, OrganisationReader organisations, RecordReader records) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.organisations = organisations;
        this.records = records;
    }

    /** Returns the card of a version of one's own file. */
    public HeldCard card(Own own, HeldVersion version) {
        RecordView view = version.view();
        Kind kind = catalogue.kind(view.kind()).orElseThrow();
        Map<String, String> values = values(view.body());
        return new HeldCard(
                view.recordId().toString(),
                view.version(),
                filedUnder(own, view.organisationId()),
                kind.code(),
                Words.of(kind.label()),
                Words.of(kind.nature().label()),
                tone(kind),
                version.state(),
                title(kind, view, values),
                placeless(view.documentNumber()),
                view.authorityName(),
                provider(view.agencyId()),
                view.decidedOn(),
                view.servedOn(),
                view.validFrom(),
                view.validUntil(),
                Words.severity(view.severity()),
                view.fine(),
                view.status().equals(ActStatus.UNDER_OBJECTION.name()),
                Changes.label(view.change()),
                version.why(),
                ChannelLines.of(kind, version, values, records.today()),
                Words.of(kind.recordingBasis()),
                kind.publicationBasis() == null ? null : Words.of(kind.publicationBasis()),
                Words.of(kind.end().words()),
                remedies(kind, view),
                fields(kind, values),
                view.receivedAt().atZone(SHANGHAI),
                view.recordedAt().atZone(SHANGHAI));
    }

    /** Returns what a body says, by the codes of its fields. */
    static Map<String, String> values(String body) {
        Map<String, String> values = new HashMap<>();
        if (CanonicalJson.parse(body) instanceof Map<?, ?> members) {
            members.forEach((code, value) -> {
                if (value != null) {
                    values.put(String.valueOf(code), String.valueOf(value));
                }
            });
        }
        return values;
    }

    /** Returns who sent it. */
    @Nullable
    Text provider(@Nullable Long id) {
        return id == null
                ? null
                : agencies.byId(id).map(agency -> agency.label()).orElse(null);
    }

    private @Nullable String filedUnder(Own own, long organisation) {
        return organisation == own.organisation().id()
                ? null
                : organisations.find(organisation).map(Organisation::code).orElse(null);
    }

    private List<RemedyLine> remedies(Kind kind, RecordView view) {
        LocalDate served = view.servedOn();
        Stream<RemedyLine> challenges = kind.challenges().stream()
                .map(challenge -> new RemedyLine(
                        Words.of(challenge.label()),
                        null,
                        null,
                        Words.of(challenge.basis()),
                        served == null ? null : challenge.lastDay(served)))
                .filter(line -> line.until() != null && !line.until().isBefore(records.today()));
        Stream<RemedyLine> remedies = kind.remedies().stream()
                .map(remedy -> new RemedyLine(
                        Words.of(remedy.what()),
                        Words.of(remedy.who()),
                        Words.of(remedy.where()),
                        Words.of(remedy.basis()),
                        null));
        return Stream.concat(challenges, remedies).toList();
    }

    private static List<FieldLine> fields(Kind kind, Map<String, String> values) {
        return kind.fields().stream()
                .filter(field -> field.role() == null || !ELSEWHERE.contains(field.role()))
                .filter(field -> !values.getOrDefault(field.code(), "").isBlank())
                .map(field ->
                        new FieldLine(field.code(), Words.of(field.label()), values.getOrDefault(field.code(), "")))
                .toList();
    }

    private static String tone(Kind kind) {
        return switch (kind.nature()) {
            case ADVERSE -> "adverse";
            case POSITIVE -> "good";
            case NEUTRAL -> "";
        };
    }

    private static String title(Kind kind, RecordView view, Map<String, String> values) {
        return kind.field(FieldRole.DOCUMENT_NAME)
                .map(Field::code)
                .map(values::get)
                .filter(name -> !Placeholders.isPlaceholder(name))
                .orElseGet(() -> placeless(view.documentNumber()));
    }

    private static String placeless(String documentNumber) {
        return Placeholders.isPlaceholder(documentNumber) ? "" : documentNumber;
    }
}
