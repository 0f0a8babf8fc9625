package org.zhengxin.catalog.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Effective;

/** Reads typed values from blocks. */
final class Values {

    private Values() {}

    static Optional<LocalDate> day(Block block, String key) {
        return block.find(key).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                block.problem(key, "a day such as 2026-04-01 is wanted here");
                return LocalDate.EPOCH;
            }
        });
    }

    static LocalDate requiredDay(Block block, String key) {
        return day(block, key).orElseGet(() -> {
            block.problem("no " + key + " is given");
            return LocalDate.EPOCH;
        });
    }

    static Period period(Block block, String key) {
        return block.find(key)
                .map(text -> {
                    try {
                        Period period = Period.parse(text);
                        if (!period.isNegative() && !period.isZero()) {
                            return period;
                        }
                    } catch (DateTimeException e) {
                        // reported below, with the periods that are none
                    }
                    block.problem(key, "a period such as P1Y, P3M or P60D is wanted here");
                    return Period.ZERO;
                })
                .orElse(Period.ZERO);
    }

    /** Reads a period from the keys; an absent first day is {@code from}. */
    static Effective effective(Block block, String fromKey, String untilKey, LocalDate from) {
        LocalDate first = day(block, fromKey).orElse(from);
        @Nullable LocalDate last = day(block, untilKey).orElse(null);
        if (last != null && last.isBefore(first)) {
            block.problem(untilKey, "the period ends before it begins");
            return new Effective(first, null);
        }
        return new Effective(first, last);
    }

    static Optional<Integer> number(Block block, String key) {
        return block.find(key).map(text -> {
            if (text.matches("[1-9][0-9]{0,8}")) {
                return Integer.parseInt(text);
            }
            block.problem(key, "a whole number above zero is wanted here");
            return 1;
        });
    }

    static Optional<BigDecimal> amount(Block block, String key) {
        return block.find(key).map(text -> {
            if (text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
                return new BigDecimal(text);
            }
            block.problem(key, "an amount in yuan is wanted here");
            return BigDecimal.ZERO;
        });
    }

    static boolean flag(Block block, String key) {
        return block.find(key)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        block.problem(key, "true or false is wanted here");
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    /** Reads a constant written in kebab case; empty, with the problem noted, when it is none of the type's. */
    static <E extends Enum<E>> Optional<E> constant(Block block, String key, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (kebab(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        block.problem(key, "“" + text + "” is none of " + names(type));
        return Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> constant(Block block, String key, Class<E> type) {
        return block.find(key).flatMap(text -> constant(block, key, text, type));
    }

    static <E extends Enum<E>> E required(Block block, String key, Class<E> type, E standIn) {
        return constant(block, key, block.text(key), type).orElse(standIn);
    }

    static <E extends Enum<E>> Set<E> constants(Block block, String key, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        block.list(key).forEach(text -> constant(block, key, text, type).ifPresent(constants::add));
        return constants;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        StringBuilder names = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            names.append(names.isEmpty() ? "" : ", ").append(kebab(constant));
        }
        return names.toString();
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
