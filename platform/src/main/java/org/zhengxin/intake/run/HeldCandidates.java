package org.zhengxin.intake.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.intake.HeldCase.Candidate;
import org.zhengxin.intake.HeldCase.Found;
import org.zhengxin.intake.row.Row;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.organisation.OrganisationSearch;
import org.zhengxin.organisation.Vocabulary;
import org.zhengxin.web.Text;

/** Finds the organisations that a waiting row may be about (候选主体). */
@Component
class HeldCandidates {
    private static final int MOST = 8;
    private static final int BY_TEXT = 4;

    static final List<FieldRole> NUMBERS = List.of(
            FieldRole.SUBJECT_REGISTRATION_NUMBER,
            FieldRole.SUBJECT_ORGANISATION_CODE,
            FieldRole.SUBJECT_TAX_NUMBER,
            FieldRole.SUBJECT_INSTITUTION_NUMBER,
            FieldRole.SUBJECT_SOCIAL_NUMBER);

    private final OrganisationReader organisations;
    private final OrganisationSearch search;
    private final Vocabulary vocabulary;

    HeldCandidates(OrganisationReader organisations, OrganisationSearch search, Vocabulary vocabulary) {
        this.organisations = organisations;
        this.search = search;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns them, the likeliest first: by code, by older number, by document, by what a person looks for, by name.
     *
     * @param standing keys of organisations in whose files the same document stands
     */
    List<Candidate> of(Row row, @Nullable Long seeming, List<Long> standing, @Nullable String wanted) {
        Map<Long, Found> found = new LinkedHashMap<>();
        List<Organisation> order = new ArrayList<>();
        String code = row.codeValue();
        if (code != null) {
            organisations.find(code).ifPresent(one -> add(found, order, one, Found.BY_CODE));
        }
        if (seeming != null) {
            organisations.find(seeming).ifPresent(one -> add(found, order, one, Found.BY_NUMBER));
        }
        for (FieldRole number : NUMBERS) {
            look(row.text(number), Found.BY_NUMBER, found, order);
        }
        for (long id : standing) {
            organisations.find(id).ifPresent(one -> add(found, order, one, Found.BY_DOCUMENT));
        }
        look(wanted, Found.BY_SEARCH, found, order);
        look(row.text(FieldRole.SUBJECT_NAME), Found.BY_NAME, found, order);
        return order.stream()
                .limit(MOST)
                .map(one -> candidate(row, one, Objects.requireNonNull(found.get(one.id()))))
                .toList();
    }

    private void look(@Nullable String text, Found why, Map<Long, Found> found, List<Organisation> order) {
        if (text != null && !text.isBlank()) {
            search.suggest(text, BY_TEXT)
                    .forEach(hit ->
                            organisations.find(hit.organisation().id()).ifPresent(one -> add(found, order, one, why)));
        }
    }

    private static void add(Map<Long, Found> found, List<Organisation> order, Organisation one, Found why) {
        if (found.putIfAbsent(one.id(), why) == null) {
            order.add(one);
        }
    }

    private Candidate candidate(Row row, Organisation one, Found why) {
        return new Candidate(
                one.id(),
                one.code(),
                one.name(),
                one.provisional(),
                why,
                HeldAspects.of(row, organisations.card(one), vocabulary));
    }

    /** Returns the label of the field with a role, which the row's kind has. */
    static Text label(Row row, FieldRole role) {
        Field field = row.kind().field(role).orElseThrow();
        return Text.of(field.label().zh(), field.label().en());
    }
}
