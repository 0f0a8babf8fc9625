package org.zhengxin.checkdesk.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Role;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.trail.AccessLine;
import org.zhengxin.trail.AuditLine;
import org.zhengxin.trail.Purpose;
import org.zhengxin.trail.Purposes;
import org.zhengxin.trail.ReadView;
import org.zhengxin.web.Text;

/** Puts accesses into words (查阅记录说明). */
@Component
class AccessWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Purposes purposes;
    private final AuditQuery query;

    AccessWords(Purposes purposes, AuditQuery query) {
        this.purposes = purposes;
        this.query = query;
    }

    ShownAccess shown(AuditLine line) {
        AccessLine access = line.access();
        Organisation subject = query.subject(access.organisation());
        return new ShownAccess(
                access.id(),
                TIME.format(access.at()),
                access.reader(),
                Stream.of(line.username(), line.function())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                access.unit(),
                role(access.role()),
                subject == null ? "" : subject.code(),
                subject == null ? "" : subject.name(),
                what(access.what()),
                purposes.find(access.purpose()).map(Purpose::label).orElse(Text.of(access.purpose(), access.purpose())),
                access.caseNumber(),
                access.onBehalfOf());
    }

    private static Text role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .map(Role::label)
                .orElse(Text.of(name, name));
    }

    private static Text what(String word) {
        return Arrays.stream(ReadView.values())
                .filter(view -> view.word().equals(word))
                .findFirst()
                .map(ReadView::label)
                .orElse(Text.of(word, word));
    }
}
