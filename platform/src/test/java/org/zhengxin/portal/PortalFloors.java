package org.zhengxin.portal;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** An application of the portal and the floors below it, without intake and demonstration. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.zhengxin.store",
            "org.zhengxin.web",
            "org.zhengxin.access",
            "org.zhengxin.catalog",
            "org.zhengxin.ledger",
            "org.zhengxin.organisation",
            "org.zhengxin.trail",
            "org.zhengxin.record",
            "org.zhengxin.portal"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class PortalFloors {}
