package org.zhengxin.intake;

import java.util.UUID;

/** A batch is recalled (批次撤回办结): whatever it brought and was still its own is withdrawn. */
public record BatchRecalled(UUID batch) {}
