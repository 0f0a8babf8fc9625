package org.zhengxin.checkdesk.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.record.DayRange;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.record.SharedFile;
import org.zhengxin.web.Text;

/** Puts shared records into words: what was sent, beside the words of the catalogue (核查信息说明). */
@Component
class SharedLines {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final RecordReader records;

    SharedLines(Catalogue catalogue, Agencies agencies, RecordReader records) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.records = records;
    }

    SharedLine line(SharedFile.Shared shared) {
        RecordView record = shared.record();
        Kind kind = catalogue.kind(record.kind()).orElseThrow();
        SharedFields fields = SharedFields.of(kind, record.body());
        boolean isPublic = record.publicDays().contains(records.today());
        return new SharedLine(
                record.recordId().toString(),
                words(kind.label()),
                kind.adverse(),
                fields.text(FieldRole.DOCUMENT_NAME).orElse(record.documentNumber()),
                record.documentNumber(),
                record.authorityName(),
                provider(record.agencyId()),
                record.decidedOn(),
                severity(record.severity()),
                Finalities.words(record.finality()),
                record.fine(),
                record.status().equals(ActStatus.UNDER_OBJECTION.name()),
                isPublic,
                isPublic ? publicUntil(kind, record.publicDays()) : notPublic(record),
                until(kind, shared.days().until()),
                bases(kind),
                kind.remedies().stream()
                        .map(remedy -> joined(words(remedy.what()), words(remedy.who()), words(remedy.where())))
                        .toList(),
                fields.lines());
    }

    private static Text publicUntil(Kind kind, DayRange days) {
        Text end = until(kind, days.until());
        return Text.of("公示至 " + end.zh(), "Public until " + end.en());
    }

    private Text notPublic(RecordView record) {
        LocalDate until = record.publicDays().until();
        LocalDate from = record.publicDays().from();
        if (from != null && from.isAfter(records.today())) {
            return Text.of("自 " + from + " 起公示", "Public from " + from + " on");
        }
        if (until != null) {
            return Text.of("公示期已于 " + until + " 届满", "No longer public; the last public day was " + until);
        }
        String reason = record.hiddenBecause();
        return Arrays.stream(HiddenBecause.values())
                .filter(because -> because.name().equals(reason))
                .findFirst()
                .map(because -> joined(
                        Text.of("不公示", "Not public"),
                        Text.of(because.label().zh(), because.label().en())))
                .orElse(Text.of("不公示", "Not public"));
    }

    private static Text until(Kind kind, @Nullable LocalDate day) {
        return day == null ? words(kind.end().words()) : Text.of(day.toString(), day.toString());
    }

    private static List<Text> bases(Kind kind) {
        List<Text> bases = new ArrayList<>(List.of(words(kind.recordingBasis().cited())));
        if (kind.publicationBasis() != null) {
            bases.add(words(kind.publicationBasis().cited()));
        }
        return bases.stream().distinct().toList();
    }

    private @Nullable Text provider(@Nullable Long id) {
        Optional<Agency> agency = id == null ? Optional.empty() : agencies.byId(id);
        return agency.map(Agency::label).orElse(null);
    }

    private static @Nullable Text severity(@Nullable String name) {
        return name == null ? null : words(Severity.valueOf(name).label());
    }

    private static Text joined(Text first, Text... others) {
        Text joined = first;
        Text last = first;
        for (Text next : others) {
            if (!next.equals(last)) {
                joined = Text.of(joined.zh() + " · " + next.zh(), joined.en() + " · " + next.en());
            }
            last = next;
        }
        return joined;
    }

    static Text words(org.zhengxin.catalog.Text text) {
        return Text.of(text.zh(), text.en());
    }
}
