package org.zhengxin.foundation.code;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Absent;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Malformed;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Placeholder;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Reason;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Sound;
import org.zhengxin.foundation.code.UnifiedCodeCheck.Warning;
import org.zhengxin.foundation.code.UnifiedCodeCheck.WrongCheckCharacter;
import org.zhengxin.foundation.text.Placeholders;

/** 统一社会信用代码读取: tells what a cell holds. */
final class UnifiedCodeReader {

    private static final Absent ABSENT = new Absent();
    private static final Placeholder PLACEHOLDER = new Placeholder();

    private UnifiedCodeReader() {}

    static UnifiedCodeCheck read(@Nullable String given) {
        String cell = CodeCell.normal(given);
        if (cell.isEmpty()) {
            return ABSENT;
        }
        if (CodeCell.isOneCharacter(cell)) {
            return PLACEHOLDER;
        }
        if (cell.length() != UnifiedCodeRule.LENGTH) {
            return ofOtherLength(cell, given);
        }
        return ofEighteen(cell);
    }

    private static UnifiedCodeCheck ofOtherLength(String cell, @Nullable String given) {
        if (Placeholders.isPlaceholder(given)) {
            return PLACEHOLDER;
        }
        return new Malformed(CodeCell.isNumberForm(cell) ? Reason.NUMBER_FORM : Reason.LENGTH);
    }

    private static UnifiedCodeCheck ofEighteen(String cell) {
        boolean unusedLetter = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (UnifiedCodeRule.value(c) < 0) {
                if (c < 'A' || c > 'Z') {
                    return new Malformed(CodeCell.isNumberForm(cell) ? Reason.NUMBER_FORM : Reason.CHARACTER);
                }
                unusedLetter = true;
            }
        }
        if (unusedLetter) {
            return lookAlike(cell);
        }
        return CodeCell.isDigits(cell, 2, 8) ? checked(cell, false) : new Malformed(Reason.REGION_NOT_DIGITS);
    }

    private static UnifiedCodeCheck checked(String cell, boolean lookAlike) {
        UnifiedCode code = new UnifiedCode(cell);
        return code.hasSoundCheckCharacter()
                ? new Sound(code, warnings(code, lookAlike))
                : new WrongCheckCharacter(code);
    }

    private static Set<Warning> warnings(UnifiedCode code, boolean lookAlike) {
        boolean inner = !code.hasSoundOrganisationPart();
        boolean region = !Regions.isKnown(code.value(), 2);
        boolean department = !UnifiedCodeRule.isKnownDepartment(code.department());
        if (!inner && !region && !department && !lookAlike) {
            return Set.of();
        }
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        addIf(inner, Warning.INNER_CHECK, warnings);
        addIf(region, Warning.REGION_UNKNOWN, warnings);
        addIf(department, Warning.DEPARTMENT_UNKNOWN, warnings);
        addIf(lookAlike, Warning.LOOK_ALIKE, warnings);
        return Collections.unmodifiableSet(warnings);
    }

    private static void addIf(boolean applies, Warning warning, Set<Warning> warnings) {
        if (applies) {
            warnings.add(warning);
        }
    }

    /**
     * Reads O as 0 and I as 1, which alone is no guess because the standard leaves these letters out for their likeness;
     * still only when both check characters then agree, which a mistake does once in 341 times.
     */
    private static UnifiedCodeCheck lookAlike(String cell) {
        String replaced = cell.replace('O', '0').replace('I', '1');
        if (UnifiedCodeRule.isWellFormed(replaced)
                && checked(replaced, true) instanceof Sound sound
                && !sound.warnings().contains(Warning.INNER_CHECK)) {
            return sound;
        }
        return new Malformed(Reason.LETTER_NOT_USED);
    }
}
