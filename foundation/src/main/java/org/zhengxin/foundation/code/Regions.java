package org.zhengxin.foundation.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengxin.foundation.internal.Table;

/**
 * 行政区划代码表: today's list of administrative divisions.
 *
 * <p>Codes of development zones and of abolished divisions are not in it, so a missing code is unusual, not wrong.
 */
public final class Regions {

    private static final BitSet KNOWN = new BitSet(1_000_000);
    private static final Map<String, Region> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, List<Region>> BY_PARENT = new LinkedHashMap<>();

    static {
        Map<String, String> english = new LinkedHashMap<>();
        for (String[] row : Table.read(Regions.class, "regions-en.tsv")) {
            english.put(row[0], row[1]);
        }
        for (String[] row : Table.read(Regions.class, "regions.tsv")) {
            Optional<RegionCode> parent = row[2].isEmpty() ? Optional.empty() : Optional.of(new RegionCode(row[2]));
            Region region = new Region(new RegionCode(row[0]), row[1], english.getOrDefault(row[0], row[1]), parent);
            KNOWN.set(Integer.parseInt(row[0]));
            BY_CODE.put(row[0], region);
            BY_PARENT.computeIfAbsent(row[2], code -> new ArrayList<>()).add(region);
        }
    }

    private Regions() {}

    /** Finds a region; empty if the code is not in today's list. */
    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Tells whether today's list has the code; false for anything that is not six digits. */
    public static boolean isKnown(String code) {
        return RegionCode.isWellFormed(code) && isKnown(code, 0);
    }

    /** Tells whether today's list has the six digits that start at {@code from}. */
    static boolean isKnown(CharSequence digits, int from) {
        int code = 0;
        for (int i = from; i < from + 6; i++) {
            code = code * 10 + digits.charAt(i) - '0';
        }
        return KNOWN.get(code);
    }

    /** Gives the name with those of the regions around it, such as 河南省郑州市二七区. */
    public static Optional<String> fullName(String code) {
        return find(code)
                .map(region -> region.parent()
                                .flatMap(parent -> fullName(parent.value()))
                                .orElse("")
                        + region.name());
    }

    /** Gives the English name with those of the regions around it, such as Erqi District, Zhengzhou, Henan. */
    public static Optional<String> fullEnglish(String code) {
        return find(code)
                .map(region -> region.english()
                        + region.parent()
                                .flatMap(parent -> fullEnglish(parent.value()))
                                .map(around -> ", " + around)
                                .orElse(""));
    }

    /** Gives the regions directly inside one, in the order of their codes; empty if there are none. */
    public static List<Region> within(String code) {
        return code.isEmpty() ? List.of() : List.copyOf(BY_PARENT.getOrDefault(code, List.of()));
    }

    /** Gives the provinces (省级), in the order of their codes. */
    public static List<Region> provinces() {
        return List.copyOf(BY_PARENT.getOrDefault("", List.of()));
    }

    /** Gives the whole list in the order of its codes. */
    public static List<Region> all() {
        return List.copyOf(BY_CODE.values());
    }
}
