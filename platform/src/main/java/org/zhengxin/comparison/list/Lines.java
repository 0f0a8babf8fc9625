package org.zhengxin.comparison.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.foundation.code.UnifiedCode;
import org.zhengxin.foundation.code.UnifiedCodeCheck;
import org.zhengxin.foundation.text.TextNormal;
import org.zhengxin.foundation.time.DayReader;
import org.zhengxin.foundation.time.DayReading;
import org.zhengxin.table.Cell;
import org.zhengxin.table.CellFlag;

/** Makes lines of a list out of rows, one after the other (名单行识别); the shape of a name decides nothing. */
final class Lines {
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{6,32}");
    private static final Pattern PARTS = Pattern.compile("[\\s,，;；、|]+");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");
    private static final Pattern IDENTITY_CARD = Pattern.compile("[0-9]{17}[0-9X]");

    private final List<Line> lines = new ArrayList<>();

    List<Line> lines() {
        return lines;
    }

    /** Adds a row whose columns are known; one without anything in them is no line. */
    void add(Cell code, Cell name) {
        String codeText = clean(code.text());
        String nameText = clean(name.text());
        if (codeText.isEmpty()) {
            addText(nameText, code);
        } else if (nameText.isEmpty()) {
            addText(codeText, code);
        } else {
            add(codeText + " " + nameText, codeText, nameText, code);
        }
    }

    /** Adds a row of which only what stands in it is known. */
    void add(List<Cell> row) {
        List<Cell> filled =
                row.stream().filter(cell -> !clean(cell.text()).isEmpty()).toList();
        Cell code =
                filled.stream().filter(cell -> isCode(cell.text())).findFirst().orElse(Cell.EMPTY);
        Cell name = filled.stream()
                .filter(cell -> cell != code && WORDS.matcher(cell.text()).find())
                .findFirst()
                .orElse(Cell.EMPTY);
        if (code == Cell.EMPTY && name == Cell.EMPTY && !filled.isEmpty()) {
            add(Cell.EMPTY, filled.getFirst());
        } else {
            add(code, name);
        }
    }

    /**
     * Adds a line of an earlier comparison, which is one whatever stands in it.
     *
     * @param code the code that it led to then, if any: it decides, and a name beside it is only checked
     */
    void addEarlier(String given, String code) {
        int place = lines.size();
        addText(clean(given).isEmpty() ? clean(code) : clean(given), Cell.EMPTY);
        if (lines.size() == place) {
            add("", null, null, Cell.EMPTY);
        } else if (isCode(code)) {
            Line line = lines.removeLast();
            boolean nameless = line.name() == null || line.name().equals(line.code());
            lines.add(new Line(
                    line.number(), line.given(), clean(code), nameless ? null : line.name(), line.personal(), false));
        }
    }

    /** A single text is a code, a name, or both beside each other. */
    private void addText(String text, Cell cell) {
        if (text.isEmpty()) {
            return;
        }
        for (String part : PARTS.split(text)) {
            String rest = text.replace(part, " ").strip();
            if (isCode(part) && WORDS.matcher(rest).find()) {
                add(text, part, PARTS.matcher(rest).replaceAll(" ").strip(), cell);
                return;
            }
        }
        boolean number = NUMBER.matcher(number(text)).matches() && text.chars().anyMatch(Character::isDigit);
        add(text, number ? text : null, isCode(text) ? null : text, cell);
    }

    private void add(String given, @Nullable String code, @Nullable String name, Cell cell) {
        boolean personal = isPersonal(given, code);
        boolean tooLong = given.length() > LONGEST;
        lines.add(new Line(
                lines.size() + 1,
                tooLong ? given.substring(0, given.offsetByCodePoints(0, LONGEST / 2)) + "…" : given,
                code,
                personal || tooLong ? null : name,
                personal,
                cell.is(CellFlag.NUMERIC_PRECISION)));
    }

    /** A mistyped identity-card number fails its check and is still one. */
    private static boolean isPersonal(String given, @Nullable String code) {
        String folded = number(given);
        boolean shaped = IDENTITY_CARD.matcher(folded).matches()
                && DayReader.read(folded.substring(6, 14)) instanceof DayReading.Day;
        return shaped
                || PersonNumbers.isIdentityCard(given)
                || PersonNumbers.isIdentityCard(code)
                || !PersonNumbers.mask(given).isClean();
    }

    private static boolean isCode(String text) {
        return switch (UnifiedCode.check(text)) {
            case UnifiedCodeCheck.Sound _, UnifiedCodeCheck.WrongCheckCharacter _ -> true;
            case UnifiedCodeCheck.Malformed _, UnifiedCodeCheck.Placeholder _, UnifiedCodeCheck.Absent _ -> false;
        };
    }

    private static String number(String text) {
        return TextNormal.label(text).toUpperCase(Locale.ROOT).replace("-", "");
    }

    private static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString().strip();
    }
}
