package org.zhengxin.demo;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;

/**
 * An address that answers a constant, through the same doors as every other (压测基准接口): the limit that the benchmark of
 * lookups compares with. It is there only where a benchmark asks for it.
 */
@RestController
@ConditionalOnProperty("zhengxin.bench.constant")
class BenchConstant {
    private static final String ADDRESS = "/api/v1/bench/constant";

    @Bean
    static EndpointRule benchConstantRule() {
        return EndpointRule.publicRead(ADDRESS);
    }

    @GetMapping(ADDRESS)
    Map<String, Boolean> constant() {
        return Map.of("constant", true);
    }
}
