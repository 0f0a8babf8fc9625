package org.zhengxin.web.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * An application of the lowest floors alone: store, web and access. It carries no stereotype, so that tests of the
 * whole application do not scan it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.zhengxin.store", "org.zhengxin.web", "org.zhengxin.access"},
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class LowerFloors {}
