package org.zhengxin.demo.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented organisation (主体) as its registration shows it.
 *
 * @param number its number within the city; with the seed it determines all else
 * @param registered whether the city's registrar knows it; a stranger (外地企业) comes only with decisions
 * @param registrationNumber the 15-digit number of before October 2015, if it is that old
 */
public record Organisation(
        long number,
        boolean registered,
        String code,
        String name,
        List<String> formerNames,
        Form form,
        String status,
        LocalDate establishedOn,
        String registrar,
        String region,
        String industry,
        String representative,
        String address,
        @Nullable String registrationNumber) {}
