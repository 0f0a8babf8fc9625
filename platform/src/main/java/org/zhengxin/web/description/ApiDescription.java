package org.zhengxin.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengxin.web.Language;
import org.zhengxin.web.Text;

/** Makes {@code /api/openapi.json} whole (接口说明), in the language of whoever asks. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final Text WHAT = Text.of("""
            组织的公共信用档案。查询对所有人开放；报送单位以 Bearer 令牌报送；信用办使用 HTTP Basic。列表返回
            {"items": […], "next": 游标或 null}，游标作为 after 传回。错误为 RFC 9457 问题说明，code 固定不变，见
            /codes。说明文档见 /api。""", """
            Public credit register of organisations. Reading is open to everyone; agencies send batches with a bearer token;
            the office uses HTTP Basic. Lists answer {"items": […], "next": cursor or null}; pass the cursor as `after`.
            Errors are RFC 9457 problem documents with a stable `code`, explained at /codes. The guide is at /api.""");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("正信 Zhengxin")
                        .version("1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("agency", scheme("bearer"))
                        .addSecuritySchemes("operator", scheme("bearer"))
                        .addSecuritySchemes("machine", scheme("bearer"))
                        .addSecuritySchemes("office", scheme("basic")));
    }

    @Bean
    OpenApiCustomizer wholeDescription(ApiTexts texts, Refusals refusals, Operations operations, SchemaTruth schemas) {
        return api -> {
            Language language = Language.current();
            api.getInfo().setDescription(WHAT.in(language));
            api.getServers()
                    .getFirst()
                    .setDescription(Text.of("本平台", "This register").in(language));
            api.setTags(texts.tags().entrySet().stream()
                    .map(tag -> new Tag()
                            .name(tag.getKey())
                            .description(tag.getValue().in(language)))
                    .toList());
            describe(api.getComponents(), language);
            Common.add(api.getComponents(), refusals, language);
            operations.apply(api, language);
            schemas.apply(api, language);
        };
    }

    private static void describe(Components components, Language language) {
        components
                .getSecuritySchemes()
                .forEach((name, scheme) -> scheme.setDescription(who(name).in(language)));
    }

    private static Text who(String scheme) {
        return switch (Objects.requireNonNull(scheme)) {
            case "agency" -> Text.of("报送单位的令牌，由信用办发放。", "An agency's token, given out by the office.");
            case "machine" -> Text.of("接口客户端的令牌，由信用办发放。", "A machine client's token, given out by the office.");
            case "operator" -> Text.of("运维令牌。", "The operator's token.");
            default -> Text.of("信用办的账号。", "The office's account.");
        };
    }

    private static SecurityScheme scheme(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }
}
