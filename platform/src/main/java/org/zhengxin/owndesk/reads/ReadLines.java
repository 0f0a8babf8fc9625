package org.zhengxin.owndesk.reads;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.Own;
import org.zhengxin.trail.AccessReader;
import org.zhengxin.trail.Purpose;
import org.zhengxin.trail.Purposes;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.SubjectLine;
import org.zhengxin.web.Text;

/** Reads who looked at what is held about one's own organisation (本组织被查阅记录), in words. */
@Component
public class ReadLines {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int PORTION = 200;
    private static final int MOST_PORTIONS = 20;

    private final AccessReader reader;
    private final Purposes purposes;

    ReadLines(AccessReader reader, Purposes purposes) {
        this.reader = reader;
        this.purposes = purposes;
    }

    /** Returns those before a number, the latest first. */
    public List<ReadLine> before(Own own, @Nullable Long before, int limit) {
        return reader.ofOrganisation(own.group(), before, limit).stream()
                .map(this::line)
                .toList();
    }

    /**
     * Returns those by others before a number and after a moment, the latest first. The organisation's own looks are
     * passed over, some thousands of them at most.
     */
    public List<ReadLine> byOthers(Own own, @Nullable Long before, Instant after, int limit) {
        List<ReadLine> others = new ArrayList<>();
        Long place = before;
        for (int portion = 0; portion < MOST_PORTIONS; portion++) {
            List<SubjectLine> found = reader.ofOrganisation(own.group(), place, PORTION);
            for (SubjectLine line : found) {
                if (others.size() == limit || !line.at().isAfter(after)) {
                    return others;
                }
                if (!line.role().equals(Role.ORGANISATION.name())) {
                    others.add(line(line));
                }
            }
            if (found.size() < PORTION) {
                return others;
            }
            place = found.getLast().id();
        }
        return others;
    }

    private ReadLine line(SubjectLine line) {
        return new ReadLine(
                line.id(),
                line.at().atZone(SHANGHAI),
                line.unit(),
                role(line.role()),
                what(line.what()),
                purposes.find(line.purpose())
                        .map(Purpose::label)
                        .orElseGet(() -> Text.of(line.purpose(), line.purpose())),
                line.caseNumber(),
                line.onBehalfOf(),
                line.role().equals(Role.ORGANISATION.name()));
    }

    private static Text role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .map(Role::label)
                .orElseGet(() -> Text.of(name, name));
    }

    private static Text what(String word) {
        return Arrays.stream(ReadView.values())
                .filter(view -> view.word().equals(word))
                .findFirst()
                .map(ReadView::label)
                .orElseGet(() -> Text.of(word, word));
    }
}
