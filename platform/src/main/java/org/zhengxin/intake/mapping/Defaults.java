package org.zhengxin.intake.mapping;

import java.util.Set;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;

/**
 * Fields that an agency's own file may leave out because the sender itself is the answer (缺省值): who decided and who
 * provides is the sender unless the file says otherwise, and a person column is never asked for.
 */
public final class Defaults {
    private static final Set<FieldRole> COVERED = Set.of(
            FieldRole.PERSON,
            FieldRole.AUTHORITY_NAME,
            FieldRole.AUTHORITY_CODE,
            FieldRole.PROVIDER_NAME,
            FieldRole.PROVIDER_CODE,
            FieldRole.STATUS,
            FieldRole.SUBJECT_CATEGORY);

    private Defaults() {}

    /** Tells whether a field may be left out of a sheet under a profile. */
    public static boolean covers(Field field) {
        return field.role() != null && COVERED.contains(field.role());
    }
}
