package org.zhengxin.access.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.web.Text;

/** Says in words whom an act is about or by whom it was done (操作涉及的单位名称): acts keep keys alone. */
@Component
class EventNames {
    /** An agency by its number or its code, whatever follows: {@code agency:3}, {@code agency:91… four-eyes}, {@code 91… …}. */
    private static final Pattern AGENCY =
            Pattern.compile("(?:agency:(?<number>[0-9]{1,17})|(?:agency:)?(?<code>[0-9A-Z]{18}))(?: .*)?");

    private final Agencies agencies;

    EventNames(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * Returns the words for a key.
     *
     * @param key such as {@code agency:3} or {@code account:17}
     * @param function of the account, or the system's name of the machine client, that it stands for; or null
     * @param unit of that account
     * @param agency the number of the agency of that account or machine client
     * @return null where nothing is known but the key
     */
    @Nullable
    Text of(String key, @Nullable String function, @Nullable String unit, @Nullable Long agency) {
        Optional<Agency> named = agency == null ? inKey(key) : agencies.byId(agency);
        Optional<Text> label = named.map(Agency::label);
        String zh = joined(function, unit, label.map(Text::zh).orElse(null));
        String en = joined(function, unit, label.map(Text::en).orElse(null));
        return zh.isEmpty() ? null : Text.of(zh, en);
    }

    private Optional<Agency> inKey(String key) {
        Matcher found = AGENCY.matcher(key);
        if (!found.matches()) {
            return Optional.empty();
        }
        String number = found.group("number");
        return number == null
                ? agencies.byCode(Objects.requireNonNull(found.group("code")))
                : agencies.byId(Long.parseLong(number));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).distinct().collect(Collectors.joining(" · "));
    }
}
