package org.zhengxin.foundation.code;

import java.util.Optional;

/**
 * 行政区划: one region of today's list.
 *
 * @param code its code
 * @param name its own name in Chinese, such as 二七区
 * @param english its name in English where the list has one, else the Chinese one
 * @param parent the code of the region that it lies in; empty for a province
 */
public record Region(RegionCode code, String name, String english, Optional<RegionCode> parent) {}
