package org.zhengxin.organisation;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the registration feed (登记信息).
 *
 * <p>A null says nothing about its field: what the register holds there stays. Free text is kept as given.
 *
 * @param origin where the row stands
 * @param code 统一社会信用代码, upper case; registration data may carry one with a failing check character
 * @param name 主体名称
 * @param kind 主体类型, free text
 * @param status 登记状态, free text
 * @param establishedOn 成立日期
 * @param registrar 登记机关
 * @param region 行政区划代码
 * @param industry 行业代码, with or without its letter
 * @param legalRepresentative 法定代表人: shown on the card alone, never searched, listed or logged
 * @param address 住所
 * @param registrationNumber 注册号
 * @param formerNames 曾用名, newest first
 */
public record RegistrationRow(
        RowOrigin origin,
        String code,
        String name,
        @Nullable String kind,
        @Nullable String status,
        @Nullable LocalDate establishedOn,
        @Nullable String registrar,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable String registrationNumber,
        List<String> formerNames) {

    /** What the row states, cleaned; its industry and region in their standard form. */
    RegisterData data() {
        String current = Cleaned.text(name);
        return new RegisterData(
                current,
                NormalNames.distinctWithout(
                        current,
                        formerNames.stream()
                                .map(Cleaned::text)
                                .filter(not(String::isEmpty))
                                .toList()),
                Cleaned.optional(kind),
                Cleaned.optional(status),
                establishedOn,
                Cleaned.optional(registrar),
                Cleaned.region(region),
                Cleaned.industry(industry),
                Cleaned.optional(legalRepresentative),
                Cleaned.optional(address),
                Cleaned.optional(registrationNumber));
    }

    /** Names the row without its content: rows may reach a log, their cells must not. */
    @Override
    public String toString() {
        return "RegistrationRow[" + code + "]";
    }
}
