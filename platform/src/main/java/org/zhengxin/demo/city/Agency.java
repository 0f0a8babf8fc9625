package org.zhengxin.demo.city;

import java.util.List;

/** An agency (机关、单位) of the city as {@code city/agencies.yaml} has it. */
public record Agency(
        String code,
        String name,
        String nameEn,
        String region,
        boolean providesRegistration,
        boolean fourEyes,
        String sector,
        List<String> kinds,
        List<String> deliversFor) {
    public Agency {
        deliversFor = deliversFor == null ? List.of() : deliversFor;
    }
}
