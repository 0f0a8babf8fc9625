package org.zhengxin.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands above the endpoints in {@code /api/openapi.json} (接口说明). */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("正信 Zhengxin")
                        .version("1")
                        .description("""
                                Public credit register of organisations. Reading is open to everyone; agencies send \
                                batches with a bearer token; the office uses HTTP Basic. Lists answer \
                                {"items": […], "next": cursor or null}; pass the cursor as `after`. Errors are \
                                RFC 9457 problem documents with a stable `code`, explained at /codes.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "agency",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "office",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")));
    }
}
