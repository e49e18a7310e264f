// Put into a copy of the dashboard: says in data-wrong what a person would see to be wrong with it.
addEventListener("load", async () => {
    await document.fonts.ready;
    const wrong = [];
    const say = (element, what) => wrong.push(what + ": " + element.textContent.trim().slice(0, 30));
    const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;

    if (document.documentElement.scrollWidth > window.innerWidth) wrong.push("the page is wider than the window");
    for (const element of document.querySelectorAll("h1,h2,h3,p,li,td,th,strong,span,summary,figure,section")) {
        if (shown(element) && getComputedStyle(element).display !== "inline" && element.scrollWidth > element.clientWidth + 1) {
            say(element, "cut");
        }
    }
    for (const text of document.querySelectorAll("svg text")) {
        const box = text.getBBox();
        if (box.x < -0.5 || box.x + box.width > 400.5) say(text, `outside its chart (${box.x} ${box.width})`);
        if (text.classList.contains("name") && box.x + box.width > 131) say(text, `over its bar (${box.width})`);
        if (text.classList.contains("number") && box.x < 333) say(text, "over its bar");
    }
    const last = [...document.querySelectorAll("svg .tick")];
    for (let i = 1; i < last.length; ++i) {
        const [a, b] = [last[i - 1].getBoundingClientRect(), last[i].getBoundingClientRect()];
        if (a.bottom === b.bottom && a.right > b.left) say(last[i], "over its neighbour");
    }

    const levels = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = (colour) => {
        const [r, g, b] = levels(colour).slice(0, 3).map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
        for (; element; element = element.parentElement) {
            const colour = getComputedStyle(element).backgroundColor;
            if (levels(colour)[3] !== 0) return colour;
        }
        return "rgb(255, 255, 255)";
    };
    for (const element of document.querySelectorAll("h1,h2,h3,p,li,td,th,b,em,strong,span,summary,caption,svg text")) {
        if (!shown(element)) continue;
        const style = getComputedStyle(element);
        const [a, b] = [light(element.tagName === "text" ? style.fill : style.color), light(ground(element))];
        if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) say(element, "hard to read");
    }

    const levelsOf = [...document.querySelectorAll("h1,h2,h3")].map((heading) => Number(heading.tagName[1]));
    levelsOf.forEach((level, i) => i > 0 && level > levelsOf[i - 1] + 1 && wrong.push("a heading is left out"));
    for (const svg of document.querySelectorAll("svg")) {
        const names = svg.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id));
        if (svg.getAttribute("role") !== "img" || names.some((name) => !name?.textContent)) wrong.push("a chart has no name");
        if (!svg.closest("section").querySelector("table")) wrong.push("a chart has no table");
    }
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    if (new Set(ids).size !== ids.length) wrong.push("an id stands twice");
    for (const link of document.querySelectorAll("a")) {
        if (!document.querySelector(link.getAttribute("href"))) say(link, "leads nowhere");
    }
    if (window.innerWidth >= 1000) {
        for (const item of document.querySelectorAll(".findings > li")) {
            if (item.getBoundingClientRect().bottom > window.innerHeight) say(item, "below the fold");
        }
    }
    document.body.dataset.wrong = wrong.join("; ") || "nothing";
});
