package org.zhengxin.trail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Role;
import org.zhengxin.foundation.code.PersonNumbers;

/** Checks why someone says to read (查阅理由核对), and brings it into the form in which it is kept. */
@Component
class Reasons {
    private static final Pattern CASE_NUMBER = Pattern.compile("[\\p{L}\\p{N}〔〕\\[\\]（）()【】_/.·:：#\\- ]{1,60}");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final int LONGEST_UNIT = 100;

    private final Purposes purposes;

    Reasons(Purposes purposes) {
        this.purposes = purposes;
    }

    /**
     * Returns the reason as it is kept.
     *
     * @throws org.zhengxin.web.ProblemException if the purpose is not one for the role, or what belongs to it is missing
     */
    Reason checked(Reason given, Role role) {
        Purpose purpose = purposes.find(given.purpose())
                .filter(one -> one.roles().contains(role))
                .orElseThrow(TrailProblem.PURPOSE_UNKNOWN::exception);
        String caseNumber = stripped(given.caseNumber());
        if (caseNumber == null && purpose.caseNumber()) {
            throw TrailProblem.CASE_NUMBER_NEEDED.exception();
        }
        if (caseNumber != null && !isCaseNumber(caseNumber)) {
            throw TrailProblem.CASE_NUMBER_UNSOUND.exception();
        }
        String unit = stripped(given.onBehalfOf());
        if (unit != null && (unit.length() > LONGEST_UNIT || hasControl(unit) || namesPerson(unit))) {
            throw TrailProblem.UNIT_UNSOUND.exception();
        }
        return new Reason(purpose.id(), caseNumber, unit);
    }

    private static boolean isCaseNumber(String text) {
        return CASE_NUMBER.matcher(text).matches() && DIGIT.matcher(text).find() && !namesPerson(text);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static boolean namesPerson(String text) {
        return !PersonNumbers.mask(text).found().isEmpty();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
