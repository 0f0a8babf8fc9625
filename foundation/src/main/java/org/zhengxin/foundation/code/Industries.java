package org.zhengxin.foundation.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.internal.Table;
import org.zhengxin.foundation.text.Placeholders;

/** 国民经济行业分类: sections and divisions of GB/T 4754-2017; groups and classes are accepted by their division. */
public final class Industries {

    private static final Map<String, Industry> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, Character> SECTIONS = new LinkedHashMap<>();

    static {
        for (String[] row : Table.read(Industries.class, "industries.tsv")) {
            IndustryCode code = new IndustryCode(row[0].charAt(0), row[0].substring(1));
            BY_CODE.put(row[0], new Industry(code, row[1], row[2]));
            if (!code.digits().isEmpty()) {
                SECTIONS.put(code.digits(), code.section());
            }
        }
    }

    private Industries() {}

    /**
     * Reads a cell such as {@code C1310}, {@code 1310}, {@code C13} or {@code C}; never throws for what a file may
     * hold.
     */
    public static IndustryCodeCheck check(@Nullable String given) {
        String cell = CodeCell.normal(given);
        if (cell.isEmpty() || Placeholders.isPlaceholder(given)) {
            return new IndustryCodeCheck.Absent();
        }
        char letter = cell.charAt(0);
        boolean lettered = letter >= 'A' && letter <= 'Z';
        String digits = lettered ? cell.substring(1) : cell;
        if (digits.isEmpty()) {
            return BY_CODE.containsKey(cell)
                    ? new IndustryCodeCheck.Sound(new IndustryCode(letter, ""))
                    : new IndustryCodeCheck.Malformed();
        }
        if (digits.length() < 2 || digits.length() > 4 || !CodeCell.isDigits(digits, 0, digits.length())) {
            return new IndustryCodeCheck.Malformed();
        }
        return ofDivision(lettered ? Optional.of(letter) : Optional.empty(), digits);
    }

    private static IndustryCodeCheck ofDivision(Optional<Character> letter, String digits) {
        Character section = SECTIONS.get(digits.substring(0, 2));
        if (section == null) {
            return new IndustryCodeCheck.Malformed();
        }
        IndustryCode code = new IndustryCode(section, digits);
        return letter.isEmpty() || letter.get().equals(section)
                ? new IndustryCodeCheck.Sound(code)
                : new IndustryCodeCheck.WrongSection(code, letter.get());
    }

    /** Finds the division of a code, or its section if the code has no digits. */
    public static Optional<Industry> find(IndustryCode code) {
        return Optional.ofNullable(BY_CODE.get(code.division().value()));
    }

    /** Gives the section of a code. */
    public static Industry section(IndustryCode code) {
        Industry section = BY_CODE.get(String.valueOf(code.section()));
        if (section == null) {
            throw new IllegalStateException("The classification has every section from A to T");
        }
        return section;
    }

    /** Gives the sections (门类) A to T. */
    public static List<Industry> sections() {
        return BY_CODE.values().stream()
                .filter(industry -> industry.code().digits().isEmpty())
                .toList();
    }

    /** Gives the divisions (大类) in the order of their digits. */
    public static List<Industry> divisions() {
        return BY_CODE.values().stream()
                .filter(industry -> !industry.code().digits().isEmpty())
                .toList();
    }
}
