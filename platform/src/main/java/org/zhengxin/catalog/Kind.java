package org.zhengxin.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue (目录条目): a kind of record as it stands in one period.
 *
 * @param code the kind's code in kebab case; entries of different periods share it
 * @param effective the period of this entry
 * @param label its name
 * @param description what it covers
 * @param group its group in the national catalogue's closed list
 * @param nature what it says about an organisation
 * @param target what its rows are written to
 * @param subjects the categories of subject; never natural persons
 * @param recordingBasis the basis for recording
 * @param publicationBasis the basis for publication; null means no public channel
 * @param providers who provides it
 * @param updateCycle how often
 * @param publication its channels and the days on each
 * @param severity the table that decides severity; null when the kind has no severity
 * @param identity what tells its records apart
 * @param listingFields for lists of seriously dishonest entities: the fields in which the law allows the list
 * @param end how its records end
 * @param remedies what can be done; never empty
 * @param challenges periods in which the act can be challenged
 * @param fields its fields in official order
 * @param templates the forms in which it arrives, newest first
 */
public record Kind(
        String code,
        Effective effective,
        Text label,
        Text description,
        Group group,
        Nature nature,
        Target target,
        Set<SubjectCategory> subjects,
        Basis recordingBasis,
        @Nullable Basis publicationBasis,
        List<Text> providers,
        Text updateCycle,
        PublicationRule publication,
        @Nullable SeverityTable severity,
        Identity identity,
        List<Text> listingFields,
        End end,
        List<Remedy> remedies,
        List<Challenge> challenges,
        List<Field> fields,
        List<Template> templates) {

    /** Copies the collections. */
    public Kind {
        subjects = Set.copyOf(subjects);
        providers = List.copyOf(providers);
        listingFields = List.copyOf(listingFields);
        remedies = List.copyOf(remedies);
        challenges = List.copyOf(challenges);
        fields = List.copyOf(fields);
        templates = List.copyOf(templates);
    }

    /** Returns the field with the code; empty when the kind has none. */
    public Optional<Field> field(String fieldCode) {
        return fields.stream().filter(field -> field.code().equals(fieldCode)).findFirst();
    }

    /** Returns the field with the role; empty when the kind has none. */
    public Optional<Field> field(FieldRole role) {
        return fields.stream().filter(field -> field.role() == role).findFirst();
    }

    /** Tells whether the kind is adverse. */
    public boolean adverse() {
        return nature == Nature.ADVERSE;
    }

    /** Tells whether its records are licences (许可证照): not adverse, and with a number of their own. */
    public boolean grantsLicences() {
        return !adverse() && field(FieldRole.LICENCE_NUMBER).isPresent();
    }

    /** Returns the same entry with its publication rule replaced. */
    Kind with(PublicationRule rule) {
        return new Kind(
                code,
                effective,
                label,
                description,
                group,
                nature,
                target,
                subjects,
                recordingBasis,
                publicationBasis,
                providers,
                updateCycle,
                rule,
                severity,
                identity,
                listingFields,
                end,
                remedies,
                challenges,
                fields,
                templates);
    }
}
