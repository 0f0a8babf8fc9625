package org.zhengxin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class QuickMappingTest {

    private final RequestMappingHandlerMapping quick = started(new QuickMapping());
    private final RequestMappingHandlerMapping plain = started(new RequestMappingHandlerMapping());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/things",
                "/things/",
                "/things/one",
                "/things/one/parts",
                "/things/%6fne",
                "/%74hings/one",
                "/things;v=1/one",
                "/thing",
                "/files",
                "/files/",
                "/files/a/b",
                "/filesa",
                "/all",
                "/all/a",
                "/x-1",
                "/",
                "/other/one",
                "/Things/one"
            })
    void anyAddress_isAnsweredByTheMethodThatSpringWouldFind(String path) throws Exception {
        assertThat(method(quick, path)).isEqualTo(method(plain, path));
    }

    @Test
    void addressesWithVariables_areFound() throws Exception {
        assertThat(method(quick, "/things/one")).contains("thing");
        assertThat(method(quick, "/things/%6fne")).contains("thing");
        assertThat(method(quick, "/files")).contains("files");
        assertThat(method(quick, "/all")).contains("all");
        assertThat(method(quick, "/other/one")).isEmpty();
    }

    private static RequestMappingHandlerMapping started(RequestMappingHandlerMapping mapping) {
        StaticApplicationContext context = new StaticApplicationContext();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        for (Method method : Things.class.getDeclaredMethods()) {
            GetMapping paths = method.getAnnotation(GetMapping.class);
            if (paths != null) {
                mapping.registerMapping(
                        RequestMappingInfo.paths(paths.value())
                                .options(mapping.getBuilderConfiguration())
                                .build(),
                        new Things(),
                        method);
            }
        }
        return mapping;
    }

    private static Optional<String> method(RequestMappingHandlerMapping mapping, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain found = mapping.getHandler(request);
        return Optional.ofNullable(found)
                .map(chain -> ((HandlerMethod) chain.getHandler()).getMethod().getName());
    }

    private static final class Things {
        @GetMapping("/things")
        void things() {}

        @GetMapping("/things/{id}")
        void thing() {}

        @GetMapping({"/things/{id}/parts", "/x-{number}"})
        void parts() {}

        @GetMapping("/files/{*path}")
        void files() {}

        @GetMapping("/all/**")
        void all() {}
    }
}
