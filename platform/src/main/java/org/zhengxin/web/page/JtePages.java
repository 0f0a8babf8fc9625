package org.zhengxin.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;

/** Renders the templates that the build compiled into the modules' own packages. */
@Component
class JtePages implements Pages {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, JtePages.class.getClassLoader(), "org.zhengxin");
    private final PageContexts contexts;

    JtePages(PageContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public View page(String template, Object model) {
        return page(HttpStatus.OK, template, model);
    }

    @Override
    public View page(HttpStatus status, String template, Object model) {
        return new JteView(engine, contexts, status, template, model);
    }

    @Override
    public Content fragment(String template, PageContext page, Object model) {
        return output -> engine.render(template, Map.of("page", page, "model", model), output);
    }
}
