package org.zhengxin.access;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengxin.web.Text;

/** Says who did something by function and unit (经办账号说明), for colleagues who see the key of an account otherwise. */
public interface ActorNames {

    /**
     * Returns the words for keys.
     *
     * @param actors such as {@code account:17}; null where nobody has acted yet
     * @return by key; a key of which nothing is known is left out
     */
    Map<String, Text> of(Collection<@Nullable String> actors);
}
