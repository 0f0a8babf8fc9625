// Draws a chart from the table in each figure[data-chart]. The library comes once the page is there and a chart is near.
(() => {
  const figures = [...document.querySelectorAll("figure[data-chart]")];
  if (!figures.length || !window.IntersectionObserver) return;
  const KINDS = 7, ROW = 38, dark = matchMedia("(prefers-color-scheme: dark)"), still = matchMedia("(prefers-reduced-motion: reduce)");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = (value) => value.toLocaleString("en-US");

  // The numbers of a figure: one series for each marked column, one category for each row.
  const read = (figure) => {
    const heads = [...figure.querySelectorAll("thead th")];
    let rows = [...figure.querySelectorAll("tbody tr")];
    if (figure.dataset.most) rows = rows.slice(0, Number(figure.dataset.most));
    if (figure.dataset.chart === "columns") rows.reverse();
    const series = heads.map((head, at) => ({ head, at })).filter(({ head }) => "series" in head.dataset).map(({ head, at }) => ({
      name: head.textContent.trim(),
      tone: head.dataset.series,
      values: rows.map((row) => Number(row.cells[at].querySelector("data").value)),
    }));
    return { names: rows.map((row) => row.cells[0].textContent.trim()), series: few(series, figure.dataset.others) };
  };

  // More colours than these nobody tells apart: the smallest series become one.
  const few = (series, others) => {
    if (series.length <= KINDS + 1 || !others) return series;
    const rest = series.slice(KINDS);
    const values = rest[0].values.map((_, at) => rest.reduce((sum, one) => sum + one.values[at], 0));
    return [...series.slice(0, KINDS), { name: others, tone: "plain", values }];
  };

  const TONES = { one: "--chart-1", good: "--chart-good", adverse: "--chart-adverse", plain: "--chart-plain" };
  const tone = (one, at) => TONES[one.tone] ?? "--chart-" + (at + 1);

  const options = (figure, { names, series }) => {
    const across = figure.dataset.chart === "bars", narrow = figure.clientWidth < 480;
    const ink = colour("--ink"), quiet = colour("--quiet"), rule = colour("--rule"), sheet = colour("--sheet");
    const text = { color: quiet, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
    const category = {
      type: "category", data: names, inverse: across, axisLine: { lineStyle: { color: quiet } }, axisTick: { show: false },
      axisLabel: { ...text, color: ink, ...(across ? { interval: 0, width: narrow ? 112 : 200, overflow: "break", fontSize: 12, lineHeight: 14 } : { hideOverlap: true }) },
    };
    const value = { type: "value", minInterval: 1, splitNumber: narrow ? 2 : 5, axisLabel: { ...text, hideOverlap: true }, splitLine: { lineStyle: { color: rule } } };
    return {
      animation: !still.matches, animationDuration: 300,
      grid: { left: 4, right: 20, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "shadow" },
        backgroundColor: sheet, borderColor: quiet, textStyle: { ...text, color: ink }, valueFormatter: number,
      },
      xAxis: across ? value : category, yAxis: across ? category : value,
      series: series.map((one, at) => ({
        type: "bar", name: one.name, data: one.values, stack: "all", barMaxWidth: across ? 20 : 44,
        itemStyle: { color: colour(tone(one, at)), borderColor: sheet, borderWidth: .5 },
      })),
    };
  };

  const legend = (series) => {
    const list = document.createElement("ul");
    list.className = "legend";
    series.forEach((one, at) => {
      const item = document.createElement("li");
      item.className = "of" + tone(one, at).slice(1);
      item.textContent = one.name;
      list.append(item);
    });
    return list;
  };

  const prepare = (figure) => {
    const numbers = read(figure), drawing = document.createElement("div"), plot = document.createElement("div");
    drawing.className = "drawing";
    drawing.setAttribute("aria-hidden", "true");
    plot.className = "plot";
    if (figure.dataset.chart === "bars") plot.style.height = numbers.names.length * ROW + 48 + "px";
    if (numbers.series.length > 1) drawing.append(legend(numbers.series));
    drawing.append(plot);
    figure.prepend(drawing);
    return { figure, numbers, drawing, plot };
  };

  const draw = async ({ figure, numbers, drawing, plot }) => {
    try {
      const { init } = await import(figure.dataset.library);
      const chart = init(plot, null, { renderer: "canvas" });
      const paint = () => chart.setOption(options(figure, numbers), true);
      paint();
      dark.addEventListener("change", paint);
      new ResizeObserver(() => { chart.resize(); paint(); }).observe(plot);
      figure.dataset.drawn = "";
    } catch {
      drawing.remove(); // the table says it all
    }
  };

  const prepared = new Map(figures.map((figure) => [figure, prepare(figure)]));
  const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    draw(prepared.get(target));
  }), { rootMargin: "120px" });
  const begin = () => setTimeout(() => figures.forEach((figure) => near.observe(figure)), 0);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
})();
