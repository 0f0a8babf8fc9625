package org.zhengxin.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.foundation.text.OrganisationName;

/**
 * What the register says about an organisation (登记信息); also what one row of the feed states, with nulls for what
 * the row leaves open.
 *
 * @param name 主体名称, as given
 * @param formerNames 曾用名, newest first, never the current one
 * @param kind 主体类型, as given
 * @param status 登记状态, as given
 * @param establishedOn 成立日期
 * @param registrar 登记机关
 * @param region 行政区划代码, six digits
 * @param industry 行业代码
 * @param legalRepresentative 法定代表人: for the card alone
 * @param address 住所
 * @param registrationNumber 注册号
 */
public record RegisterData(
        String name,
        List<String> formerNames,
        @Nullable String kind,
        @Nullable String status,
        @Nullable LocalDate establishedOn,
        @Nullable String registrar,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable String registrationNumber) {

    public RegisterData {
        formerNames = List.copyOf(formerNames);
    }

    /** Names the organisation's data without their content. */
    @Override
    public String toString() {
        return "RegisterData[…]";
    }

    /** Whether everything that a row states already stands here. */
    boolean agreesWith(RegisterData row) {
        return name.equals(row.name)
                && agrees(kind, row.kind)
                && agrees(status, row.status)
                && agrees(establishedOn, row.establishedOn)
                && agrees(registrar, row.registrar)
                && agrees(region, row.region)
                && agrees(industry, row.industry)
                && agrees(legalRepresentative, row.legalRepresentative)
                && agrees(address, row.address)
                && agrees(registrationNumber, row.registrationNumber)
                && (row.formerNames.isEmpty()
                        || formerNames.equals(row.formerNames)
                        || knownNames().containsAll(normal(row.formerNames)));
    }

    /** Returns these data with what a row states put over them; a name that is given up becomes a former one. */
    RegisterData with(RegisterData row) {
        return new RegisterData(
                row.name,
                formerNamesAfter(row),
                or(row.kind, kind),
                or(row.status, status),
                or(row.establishedOn, establishedOn),
                or(row.registrar, registrar),
                or(row.region, region),
                or(row.industry, industry),
                or(row.legalRepresentative, legalRepresentative),
                or(row.address, address),
                or(row.registrationNumber, registrationNumber));
    }

    private List<String> formerNamesAfter(RegisterData row) {
        if (row.formerNames.isEmpty() && row.name.equals(name)) {
            return formerNames;
        }
        List<String> candidates = new ArrayList<>();
        candidates.add(name);
        candidates.addAll(formerNames);
        candidates.addAll(row.formerNames);
        return NormalNames.distinctWithout(row.name, candidates);
    }

    private Set<String> knownNames() {
        Set<String> known = normal(formerNames);
        known.add(OrganisationName.normal(name));
        return known;
    }

    private static Set<String> normal(List<String> names) {
        return names.stream().map(OrganisationName::normal).collect(Collectors.toSet());
    }

    private static boolean agrees(@Nullable Object held, @Nullable Object stated) {
        return stated == null || Objects.equals(held, stated);
    }

    private static <T> @Nullable T or(@Nullable T stated, @Nullable T held) {
        return stated == null ? held : stated;
    }
}
