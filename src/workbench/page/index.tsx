import { createRoot } from "react-dom/client";
import { App } from "./App";
import { readParameters } from "./language";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/sheets-table-ui/lib/index.css";
import "./page.css";
import "./stage.css";
import "./faults.css";
import "./charts.css";
import "./choices.css";
import "./validated.css";
import "./filters.css";
import "./outline.css";
import "./narrow.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
createRoot(root).render(<App parameters={readParameters(location.search, navigator.language)} />);
