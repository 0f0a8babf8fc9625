package org.zhengxin.operations;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Traces (调用链追踪), in the profile of that name alone. */
@Configuration(proxyBeanMethods = false)
@Profile("tracing")
class Tracing {

    /** Whichever way spans leave, they leave without content. */
    @Bean
    static BeanPostProcessor quietExporters() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SpanExporter exporter ? new QuietExporter(exporter) : bean;
            }
        };
    }
}
