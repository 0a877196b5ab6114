/** What the map view is asked for. null: the usual one. */
export interface MapAsk {
  periodId: string | null;
}

export interface MapView {
  title: string;
}
