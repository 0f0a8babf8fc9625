package org.zhengxin.trail;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** An application of the trail and the floors below it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.zhengxin.store",
            "org.zhengxin.web",
            "org.zhengxin.access",
            "org.zhengxin.ledger",
            "org.zhengxin.trail"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class TrailFloors {}
