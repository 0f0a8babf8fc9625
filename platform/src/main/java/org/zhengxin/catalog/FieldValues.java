package org.zhengxin.catalog;

import org.jspecify.annotations.Nullable;

/** What a record says in its fields (信息项取值). */
@FunctionalInterface
public interface FieldValues {

    /** Returns the value of a field by its code; null if it is not filled. */
    @Nullable
    String get(String field);
}
