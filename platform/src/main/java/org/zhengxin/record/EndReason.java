package org.zhengxin.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Finality;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.web.Text;

/**
 * Why a record is ended (终止事由), as the version keeps it.
 *
 * @param document number of the decision that annuls; null for a withdrawal
 * @param day of that decision; null for a withdrawal
 * @param text further words; empty if there are none. They are no part of a public notice
 * @param by who annulled, where that is a court or another authority; null if nobody said so
 */
public record EndReason(
        Ground ground,
        @Nullable String document,
        @Nullable LocalDate day,
        String text,
        @Nullable String by) {

    /** What the words of a person never begin with. */
    private static final String BEGINNING = "end-reason ";

    /** Makes the reason of a record's own provider. */
    public EndReason(Ground ground, @Nullable String document, @Nullable LocalDate day, String text) {
        this(ground, document, day, text, null);
    }

    /** What a record is ended for. Their names are stored and never change their meaning. */
    public enum Ground {
        /** It was sent about the wrong organisation. */
        WRONG_ORGANISATION(false, "主体有误", "About the wrong organisation"),
        /** It was sent twice under different numbers. */
        DUPLICATE(false, "重复报送", "Sent twice"),
        /** The decision never took effect. */
        NEVER_IN_FORCE(false, "决定未生效", "The decision never took effect"),
        /** It was outside what may be collected or delivered. */
        NOT_COLLECTABLE(false, "不属于归集范围", "Not to be collected"),
        /** Something else, which the text says. */
        OTHER(false, "其他", "Other"),
        /** The decision was revoked. */
        REVOKED(true, "撤销", "Revoked"),
        /** The decision was changed; the new one is a record of its own. */
        CHANGED(true, "变更", "Changed"),
        /** The decision was found unlawful. */
        UNLAWFUL(true, "确认违法", "Found unlawful"),
        /** The decision was found void. */
        VOID(true, "确认无效", "Found void");

        private final boolean annuls;
        private final Text label;

        Ground(boolean annuls, String zh, String en) {
            this.annuls = annuls;
            this.label = Text.of(zh, en);
        }

        /** Tells whether it is a ground of annulment, and not of withdrawal. */
        public boolean annuls() {
            return annuls;
        }

        /** Returns its name for readers. */
        public Text label() {
            return label;
        }
    }

    /** Reads what a version keeps; empty if that is no reason of this kind. */
    public static Optional<EndReason> read(@Nullable String written) {
        if (written == null || !written.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        if (!(CanonicalJson.parse(written.substring(BEGINNING.length())) instanceof Map<?, ?> members)) {
            return Optional.empty();
        }
        Object day = members.get("day");
        Object document = members.get("document");
        Object by = members.get("by");
        return Optional.of(new EndReason(
                Ground.valueOf(String.valueOf(members.get("ground"))),
                document == null ? null : document.toString(),
                day == null ? null : LocalDate.parse(day.toString()),
                String.valueOf(members.get("text")),
                by == null ? null : by.toString()));
    }

    /** Returns it in words: the ground, the decision that annuls, who decided, and further words. */
    Text words() {
        String rest = Stream.of(document, day, by, text)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isBlank())
                .map(part -> " " + part)
                .collect(Collectors.joining());
        return Text.of(ground.label().zh() + rest, ground.label().en() + rest);
    }

    String written() {
        Map<String, Object> members = new TreeMap<>();
        members.put("ground", ground.name());
        members.put("text", text);
        if (document != null && day != null) {
            members.put("document", document);
            members.put("day", day.toString());
        }
        if (by != null) {
            members.put("by", by);
        }
        return BEGINNING + CanonicalJson.write(members);
    }

    String finality() {
        return (ground == Ground.CHANGED ? Finality.CHANGED : Finality.ANNULLED).name();
    }
}
