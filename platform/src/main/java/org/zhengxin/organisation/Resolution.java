package org.zhengxin.organisation;

import java.util.Map;
import java.util.Optional;
import org.zhengxin.foundation.code.OlderNumber;

/** The organisations (主体) found for one chunk of rows, by code and by older number. */
public final class Resolution {
    private static final NumberMatch NOBODY = new NumberMatch.Nobody();

    private final Map<String, OrganisationRef> codes;
    private final Map<OlderNumber, NumberMatch> numbers;

    Resolution(Map<String, OrganisationRef> codes, Map<OlderNumber, NumberMatch> numbers) {
        this.codes = codes;
        this.numbers = numbers;
    }

    /** The organisation of a unified code, given in upper case; empty if the register does not know it. */
    public Optional<OrganisationRef> byCode(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The organisation of an older number. */
    public NumberMatch byNumber(OlderNumber number) {
        return numbers.getOrDefault(number, NOBODY);
    }
}
