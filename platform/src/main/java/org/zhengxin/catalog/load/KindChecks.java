package org.zhengxin.catalog.load;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Requirement;
import org.zhengxin.catalog.Target;

/** Checks that an entry of the catalogue hangs together. */
final class KindChecks {

    private static final String SERIOUS_LISTS = "seriously-dishonest-list";
    private static final Set<FieldRole> REGISTRATION_ROLES = EnumSet.of(
            FieldRole.ORGANISATION_KIND,
            FieldRole.ORGANISATION_STATUS,
            FieldRole.ESTABLISHED_ON,
            FieldRole.REGISTRAR,
            FieldRole.LEGAL_REPRESENTATIVE,
            FieldRole.REGISTRATION_NUMBER,
            FieldRole.FORMER_NAMES);

    private final Block block;
    private final Kind kind;
    private final List<FieldReader.Read> fields;

    KindChecks(Block block, Kind kind, List<FieldReader.Read> fields) {
        this.block = block;
        this.kind = kind;
        this.fields = fields;
    }

    void run() {
        publication();
        remedies();
        listing();
        identity();
        neededRoles();
        Set<String> codes = new HashSet<>();
        Set<FieldRole> roles = EnumSet.noneOf(FieldRole.class);
        fields.forEach(read -> field(read, codes, roles));
        new CoverageCheck(block, kind).run();
    }

    private void publication() {
        if (kind.publicationBasis() == null && kind.publication().channels().containsKey(Channel.PUBLIC)) {
            block.problem("channels", "a public channel needs a basis for publication");
        }
        if (kind.publicationBasis() != null && !kind.publication().channels().containsKey(Channel.PUBLIC)) {
            block.problem("publication-basis", "a basis for publication without a public channel");
        }
        if (kind.providers().isEmpty()) {
            block.problem("no providers are given");
        }
    }

    private void remedies() {
        if (kind.remedies().isEmpty()) {
            block.problem("no remedies are given");
        }
    }

    private void listing() {
        boolean serious = kind.group().code().equals(SERIOUS_LISTS);
        if (serious && kind.listingFields().isEmpty()) {
            block.problem("no listing-fields are given: such lists exist only in the fields that the law names");
        }
    }

    private void identity() {
        checkField("identity", kind.identity().documentField());
        checkField("identity", kind.identity().extraKeyField());
        kind.identity().digestFields().forEach(code -> checkField("identity", code));
        if (kind.target() == Target.RECORD && kind.identity().digestFields().isEmpty()) {
            block.problem("identity", "no digest fields for records without a document number");
        }
    }

    private void checkField(String key, @Nullable String code) {
        if (code != null && kind.field(code).isEmpty()) {
            block.problem(key, "the kind has no field “" + code + "”");
        }
    }

    private void neededRoles() {
        Set<FieldRole> needed = kind.target() != Target.ORGANISATION
                ? EnumSet.of(
                        FieldRole.SUBJECT_NAME, FieldRole.SUBJECT_CODE, FieldRole.DECIDED_ON, FieldRole.AUTHORITY_NAME)
                : EnumSet.of(FieldRole.SUBJECT_NAME, FieldRole.SUBJECT_CODE);
        for (FieldRole role : needed) {
            if (kind.field(role).isEmpty()) {
                block.problem("fields", "no field has the role " + role.label());
            }
        }
    }

    private void field(FieldReader.Read read, Set<String> codes, Set<FieldRole> roles) {
        Field field = read.field();
        if (!codes.add(field.code())) {
            read.block().problem("code", "the kind has a field of this code already");
        }
        FieldRole role = field.role();
        if (role != null && !roles.add(role)) {
            read.block().problem("role", "the kind has a field of this role already");
        }
        if (role == FieldRole.PERSON) {
            read.block().problem("role", "a column about persons is dropped at the door and is no field");
        }
        if (role != null && REGISTRATION_ROLES.contains(role) && kind.target() != Target.ORGANISATION) {
            read.block().problem("role", "the role belongs to registration data alone");
        }
        if ((field.type() == FieldType.ENUM) == field.values().isEmpty()) {
            read.block().problem("enumerated fields, and only they, list values");
        }
        if (!kind.publication().channels().keySet().containsAll(field.channels())) {
            read.block().problem("channels", "a field is shown on no channel that the kind does not use");
        }
        if (read.column().requirement() instanceof Requirement.When when) {
            checkField("fields", when.field());
        }
    }
}
