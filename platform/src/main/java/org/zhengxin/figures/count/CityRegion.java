package org.zhengxin.figures.count;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The city whose districts figures tell apart (统计区域). */
@Component
public class CityRegion {
    private final String code;

    CityRegion(@Value("${zhengxin.portal.region:410100}") String code) {
        this.code = code;
    }

    /** Returns the city's six-digit code. */
    public String code() {
        return code;
    }

    /** Returns what the codes of the city and of everything in it begin with. */
    public String prefix() {
        return prefix(code);
    }

    /** Returns what the codes of a region and of everything in it begin with; zeros in pairs at the end stand open. */
    public static String prefix(String region) {
        return region.replaceFirst("(00){1,2}$", "");
    }
}
