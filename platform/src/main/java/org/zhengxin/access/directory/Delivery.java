package org.zhengxin.access.directory;

import org.jspecify.annotations.Nullable;

/** An authority other than itself whose decisions an agency may deliver (代为报送). */
public record Delivery(
        long agencyId, @Nullable String code, @Nullable String name) {}
