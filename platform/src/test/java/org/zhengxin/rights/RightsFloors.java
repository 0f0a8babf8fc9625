package org.zhengxin.rights;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.zhengxin.access.SetClock;

/** An application of the module and the floors below it, with a clock that tests set. */
@EnableAutoConfiguration
@Import(SetClock.InPlace.class)
@ComponentScan(
        basePackages = {
            "org.zhengxin.store",
            "org.zhengxin.web",
            "org.zhengxin.access",
            "org.zhengxin.ledger",
            "org.zhengxin.catalog",
            "org.zhengxin.document",
            "org.zhengxin.organisation",
            "org.zhengxin.record",
            "org.zhengxin.trail",
            "org.zhengxin.rights"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class RightsFloors {}
