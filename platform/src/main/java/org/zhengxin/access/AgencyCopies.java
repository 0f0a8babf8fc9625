package org.zhengxin.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries agencies from one register to another (单位名录迁移), with their names and rights and without any secret. */
public interface AgencyCopies {
    /** Returns all in the order in which they were added, in values that JSON has. */
    List<Map<String, @Nullable Object>> all();

    /** Writes them, in the running transaction; one whose code is there already is brought up to date and keeps its token. */
    void restore(List<Map<?, ?>> agencies);
}
