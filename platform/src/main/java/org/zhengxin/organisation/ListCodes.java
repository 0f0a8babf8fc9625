package org.zhengxin.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;

/** Finds the organisations whose codes or older numbers stand in a list (按代码匹配), all of them together. */
@Component
class ListCodes {
    private final OrganisationRefs refs;

    ListCodes(OrganisationRefs refs) {
        this.refs = refs;
    }

    /** What was found, by line. */
    static final class Found {
        private final Map<ListLine, List<OrganisationRef>> byLine = new HashMap<>();
        private final Set<ListLine> shared = new HashSet<>();

        /** Returns the organisations that a line's code or number leads to, each group of merged ones once. */
        List<OrganisationRef> get(ListLine line) {
            return byLine.getOrDefault(line, List.of());
        }

        /** Tells whether a line's older number belongs to several organisations: then it identifies none of them. */
        boolean isShared(ListLine line) {
            return shared.contains(line);
        }
    }

    Found of(Collection<ListLine> lines) {
        Map<ListLine, String> codes = new HashMap<>();
        Map<ListLine, List<OlderNumber>> numbers = new HashMap<>();
        for (ListLine line : lines) {
            String code = code(line.code());
            if (code != null) {
                codes.put(line, code);
            } else if (line.code() != null) {
                numbers.put(line, numbers(line.code()));
            }
        }
        Set<OlderNumber> asked = new LinkedHashSet<>();
        numbers.values().forEach(asked::addAll);
        Resolution resolution = refs.resolve(new LinkedHashSet<>(codes.values()), asked);
        Found found = new Found();
        codes.forEach((line, code) -> resolution.byCode(code).ifPresent(ref -> found.byLine.put(line, List.of(ref))));
        numbers.forEach((line, tried) -> byNumber(line, tried, resolution, found));
        return found;
    }

    /** Tells whether what stands in a line is this unified code. */
    static boolean isCode(ListLine line, String code) {
        return code.equals(code(line.code()));
    }

    /** Returns the eighteen characters, sound or not: registration data may carry a code that fails its check. */
    private static @Nullable String code(@Nullable String given) {
        return switch (UnifiedCode.check(given)) {
            case UnifiedCodeCheck.Sound sound -> sound.code().value();
            case UnifiedCodeCheck.WrongCheckCharacter wrong -> wrong.code().value();
            case UnifiedCodeCheck.Malformed _, UnifiedCodeCheck.Placeholder _, UnifiedCodeCheck.Absent _ -> null;
        };
    }

    /** Nobody writes into a list which kind of number it is. */
    private static List<OlderNumber> numbers(String given) {
        List<OlderNumber> numbers = new ArrayList<>();
        for (OlderNumber.Type type : OlderNumber.Type.values()) {
            OlderNumber.read(type, given).ifPresent(numbers::add);
        }
        return numbers;
    }

    private static void byNumber(ListLine line, List<OlderNumber> tried, Resolution resolution, Found found) {
        Map<Long, OrganisationRef> bearers = new LinkedHashMap<>();
        for (OlderNumber number : tried) {
            switch (resolution.byNumber(number)) {
                case NumberMatch.One(OrganisationRef ref) -> bearers.putIfAbsent(ref.rootId(), ref);
                case NumberMatch.Several _ -> found.shared.add(line);
                case NumberMatch.Nobody _ -> {}
            }
        }
        found.byLine.put(line, List.copyOf(bearers.values()));
    }
}
