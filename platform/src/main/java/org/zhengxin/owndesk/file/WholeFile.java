package org.zhengxin.owndesk.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Own;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.SubjectFile;

/** Goes through a whole file record by record, a portion at a time: it is never held in memory whole. */
@Component
class WholeFile {

    private static final int PORTION = 200;

    private final SubjectFile file;

    WholeFile(SubjectFile file) {
        this.file = file;
    }

    /** Gives each record with its versions, the first one first; the latest decision first. */
    void each(Own own, Consumer<List<HeldVersion>> record) {
        RecordReader.Place place = null;
        List<HeldVersion> portion;
        do {
            portion = file.page(own.group(), null, null, place, PORTION);
            for (List<HeldVersion> versions : versions(own, portion)) {
                record.accept(versions);
            }
            if (!portion.isEmpty()) {
                HeldVersion last = portion.getLast();
                place = new RecordReader.Place(
                        last.view().decidedOn(), last.view().recordId());
            }
        } while (portion.size() == PORTION);
    }

    private List<List<HeldVersion>> versions(Own own, List<HeldVersion> portion) {
        List<UUID> ids =
                portion.stream().map(version -> version.view().recordId()).toList();
        Map<UUID, List<HeldVersion>> byRecord = file.versions(own.group(), ids).stream()
                .collect(Collectors.groupingBy(version -> version.view().recordId()));
        List<List<HeldVersion>> ordered = new ArrayList<>();
        ids.forEach(id -> ordered.add(byRecord.getOrDefault(id, Collections.emptyList())));
        return ordered;
    }
}
