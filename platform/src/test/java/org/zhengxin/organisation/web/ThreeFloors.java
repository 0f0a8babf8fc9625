package org.zhengxin.organisation.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** An application of store, web, access and organisation; without a stereotype, so that nothing else scans it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.zhengxin.store",
            "org.zhengxin.web",
            "org.zhengxin.access",
            "org.zhengxin.ledger",
            "org.zhengxin.organisation"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class ThreeFloors {}
