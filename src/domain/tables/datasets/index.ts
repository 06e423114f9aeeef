/**
 * The list of datasets, in the order the pane shows them. A new dataset is one file and one line here.
 * @module
 */
import type { Dataset } from "../../model/table";
import { borderCounties } from "./borderCounties";
import { borderPorts } from "./borderPorts";
import { chinaEuropeTrains } from "./chinaEuropeTrains";
import { conflicts } from "./conflicts";
import { coverage } from "./coverage";
import { figures } from "./figures";
import { foreignTradeInnerMongolia } from "./foreignTradeInnerMongolia";
import { freight } from "./freight";
import { goodsValue } from "./goodsValue";
import { keyProjects } from "./keyProjects";
import { links } from "./links";
import { lists } from "./lists";
import { passengers } from "./passengers";
import { planTargets } from "./planTargets";
import { policies } from "./policies";
import { ports } from "./ports";
import { portFacts } from "./portFacts";
import { portsInnerMongolia } from "./portsInnerMongolia";
import { projects } from "./projects";
import { statements } from "./statements";
import { vehicles } from "./vehicles";

/** Every dataset. */
export const datasets: readonly Dataset[] = [
  freight,
  passengers,
  vehicles,
  chinaEuropeTrains,
  goodsValue,
  foreignTradeInnerMongolia,
  figures,
  planTargets,
  portsInnerMongolia,
  keyProjects,
  projects,
  ports,
  portFacts,
  borderPorts,
  borderCounties,
  lists,
  links,
  statements,
  policies,
  conflicts,
  coverage,
];

/** The dataset with an id, or undefined: a table may have been inserted by a newer Kouan. */
export function datasetById(id: string): Dataset | undefined {
  return datasets.find((dataset) => dataset.id === id);
}
