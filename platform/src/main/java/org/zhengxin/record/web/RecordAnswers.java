package org.zhengxin.record.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Text;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.web.RecordAnswer.BasisAnswer;
import org.zhengxin.record.web.RecordAnswer.ChallengeAnswer;

/** Makes the public answer about a record: its public fields, and the words of the catalogue (公示内容). */
@Component
class RecordAnswers {
    private final Catalogue catalogue;
    private final OrganisationReader organisations;
    private final Agencies agencies;
    private final RecordReader records;

    RecordAnswers(Catalogue catalogue, OrganisationReader organisations, Agencies agencies, RecordReader records) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.agencies = agencies;
        this.records = records;
    }

    RecordAnswer answer(RecordView record) {
        Organisation organisation = organisations.find(record.organisationId()).orElseThrow();
        return answer(record, organisation, organisation.name(), records.today());
    }

    /** Answers as on an earlier day: with the name and the ways to challenge that stood there then. */
    RecordAnswer answerAsOf(RecordView record, LocalDate day) {
        Organisation organisation = organisations.find(record.organisationId()).orElseThrow();
        String name =
                organisations.nameAt(organisation.id(), RecordReader.endOf(day)).orElseGet(organisation::name);
        return answer(record, organisation, name, day);
    }

    private RecordAnswer answer(RecordView record, Organisation organisation, String name, LocalDate day) {
        Kind kind = catalogue.kind(record.kind()).orElseThrow();
        return new RecordAnswer(
                record.recordId(),
                record.version(),
                kind.code(),
                words(kind.label()),
                new RecordAnswer.Organisation(organisation.code(), name),
                record.documentNumber(),
                record.authorityName(),
                provider(record.agencyId()),
                record.decidedOn(),
                record.servedOn(),
                record.validFrom(),
                record.validUntil(),
                record.severity(),
                record.severityFrom(),
                record.finality(),
                record.fine() == null ? null : record.fine().toPlainString(),
                record.status().equals(ActStatus.UNDER_OBJECTION.name()),
                record.publicDays().from(),
                record.publicDays().until(),
                kind.end() == null ? null : words(kind.end().words()),
                bases(kind),
                kind.remedies().stream()
                        .map(remedy -> Stream.of(words(remedy.what()), words(remedy.who()), words(remedy.where()))
                                .distinct()
                                .collect(Collectors.joining(" · ")))
                        .toList(),
                challenges(kind, record, day),
                record.receivedAt(),
                record.recordedAt(),
                body(kind, record.body()));
    }

    private static List<BasisAnswer> bases(Kind kind) {
        List<BasisAnswer> bases = new ArrayList<>();
        bases.add(new BasisAnswer(
                "recording",
                words(kind.recordingBasis().title()),
                kind.recordingBasis().citation()));
        if (kind.publicationBasis() != null) {
            bases.add(new BasisAnswer(
                    "publication",
                    words(kind.publicationBasis().title()),
                    kind.publicationBasis().citation()));
        }
        return bases;
    }

    /** The periods run from service; where the day of service is unknown nothing is claimed. */
    private static List<ChallengeAnswer> challenges(Kind kind, RecordView record, LocalDate day) {
        LocalDate served = record.servedOn();
        if (served == null) {
            return List.of();
        }
        return kind.challenges().stream()
                .map(challenge -> new ChallengeAnswer(words(challenge.label()), challenge.lastDay(served)))
                .filter(challenge -> !challenge.until().isBefore(day))
                .toList();
    }

    private @Nullable String provider(@Nullable Long agency) {
        return agency == null ? null : agencies.byId(agency).map(Agency::name).orElse(null);
    }

    /** Keeps the fields that the public channel shows. */
    private static Map<String, String> body(Kind kind, String json) {
        Map<String, String> body = new LinkedHashMap<>();
        if (CanonicalJson.parse(json) instanceof Map<?, ?> values) {
            for (Field field : kind.fields()) {
                Object value = values.get(field.code());
                if (value != null && field.channels().contains(Channel.PUBLIC)) {
                    body.put(field.code(), String.valueOf(value));
                }
            }
        }
        return body;
    }

    private static String words(Text text) {
        return text.in(LocaleContextHolder.getLocale());
    }
}
